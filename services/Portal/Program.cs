using SalesPlatform.Portal.Shell;

PortalApp.Build(args).Run();
