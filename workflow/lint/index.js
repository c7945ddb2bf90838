// The rules of our house for process models: see docs of each rule.
module.exports = {
  configs: {
    all: {
      rules: {
        'speaking-id': 'error',
        documentation: 'error',
        'both-languages': 'error',
        'time-to-live': 'error',
        'user-task': 'error',
        'plain-expressions': 'error'
      }
    }
  }
};
