using SalesPlatform.Cli.CommandLine;

return await SalesCtl.RunAsync(args, CliHost.OfProcess());
