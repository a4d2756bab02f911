using SalesPlatform.AppHost.Commands;

return await LauncherCommand.RunAsync(args);
