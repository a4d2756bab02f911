return await SalesCtl.RunAsync(args, CliHost.OfProcess());
