using CodeBench.Cli;

return await CommandLine.RunAsync(args);
