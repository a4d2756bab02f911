namespace SalesPlatform.LaunchCoordination.Deliveries;

internal sealed partial class DeliveriesEndpoint(LaunchCommands commands) : Wire.Deliveries.DeliveriesBase;
