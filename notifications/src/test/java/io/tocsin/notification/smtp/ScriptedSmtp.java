package io.tocsin.notification.smtp;

import io.tocsin.notification.ScriptedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mail server whose answer to each command is the test's, or something worse than an answer. */
final class ScriptedSmtp implements ScriptedServer.Script {

  static final String HANG = "hang";
  static final String RESET = "reset";
  static final String CLOSE = "close";
  static final String DRIP = "drip";

  private final Map<String, String> answers = new HashMap<>();
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

  ScriptedSmtp() {
    answers.put("GREETING", "220 mail.example ESMTP");
    answers.put("EHLO", "250 mail.example");
    answers.put("MAIL", "250 ok");
    answers.put("RCPT", "250 ok");
    answers.put("DATA", "354 go on");
    answers.put(".", "250 queued");
    answers.put("QUIT", "221 bye");
  }

  /**
   * @param command a verb, {@code GREETING}, or {@code .} for the end of the data
   */
  ScriptedSmtp answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  List<String> commands() {
    return commands;
  }

  @Override
  public void serve(Socket socket, ScriptedServer server) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    boolean open = answer("GREETING", socket, server);
    boolean data = false;
    for (String line = open ? in.readLine() : null; line != null; line = in.readLine()) {
      String verb = line.length() > 4 ? line.substring(0, 4) : line;
      if (data && !line.equals(".")) {
        continue;
      }
      commands.add(line);
      data = verb.equals("DATA") && answers.getOrDefault(verb, "").startsWith("354");
      if (!answer(verb, socket, server)) {
        return;
      }
    }
  }

  private boolean answer(String command, Socket socket, ScriptedServer server)
      throws IOException, InterruptedException {
    String answer = answers.getOrDefault(command, "502 what?");
    switch (answer) {
      case HANG -> server.hang();
      case RESET -> ScriptedServer.reset(socket);
      case CLOSE -> socket.close();
      case DRIP -> server.drip(socket, '2');
      default -> {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return !answer.startsWith("421"); // "closing the channel", by its definition
      }
    }
    return false;
  }
}
