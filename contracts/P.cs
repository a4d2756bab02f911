namespace SalesPlatform.Contracts; public static class Placeholder;
