// The whole of the second extension: it runs the compiled suite that the environment names, once.
exports.activate = () => {
  const suite = process.env.SERVICING_LOGS_SUITE;
  if (suite) {
    // The suite writes its own result, failures included; what is thrown here has no reader but the log.
    require(suite)
      .run()
      .catch((error) => console.error(error));
  }
};
