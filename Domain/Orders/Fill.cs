namespace Acinaces.Domain.Orders;

/// <summary>One execution of an order. The same execution may be reported several times; its id tells.</summary>
public sealed record Fill(
    string ExecutionId,
    decimal Quantity,
    decimal Price,
    decimal Commission,
    string CommissionAsset,
    DateTimeOffset Timestamp);
