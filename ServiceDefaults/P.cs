namespace SalesPlatform.ServiceDefaults; public static class Placeholder;
