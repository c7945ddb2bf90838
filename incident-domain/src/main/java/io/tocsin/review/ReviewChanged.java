package io.tocsin.review;

/** Something happened in the review of the plan; open pages want to know. */
public record ReviewChanged() {}
