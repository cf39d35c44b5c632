using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.State;

/// <summary>An order as it stands after a step.</summary>
internal sealed record JournalOrder
{
    public required long Id { get; init; }

    public required string Symbol { get; init; }

    public required string Account { get; init; }

    public required NewOrder Command { get; init; }

    public required string ClientOrderId { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal Executed { get; init; }

    public required decimal ExecutedQuote { get; init; }

    public required decimal Prevented { get; init; }

    public required OrderStatus Status { get; init; }

    public required ExpiryReason ExpiryReason { get; init; }

    public required long CreatedMs { get; init; }

    public required long UpdatedMs { get; init; }

    public required long WorkingMs { get; init; }

    public required int Amendments { get; init; }

    public required decimal ReservedPerUnit { get; init; }

    public string? CancelRequestId { get; init; }

    public static JournalOrder Of(Order order) => new()
    {
        Id = order.Id, Symbol = order.Symbol, Account = order.Account.Id, Command = order.Command, ClientOrderId = order.ClientOrderId,
        Quantity = order.Quantity, Executed = order.Executed, ExecutedQuote = order.ExecutedQuote, Prevented = order.Prevented,
        Status = order.Status, ExpiryReason = order.ExpiryReason, CreatedMs = order.CreatedMs, UpdatedMs = order.UpdatedMs, WorkingMs = order.WorkingMs,
        Amendments = order.Amendments, ReservedPerUnit = order.ReservedPerUnit, CancelRequestId = order.CancelRequestId,
    };

    /// <summary>What it keeps locked is set when it is put back on the book.</summary>
    public Order ToOrder(Account account) => new(Id, Symbol, account, Command, CreatedMs)
    {
        ClientOrderId = ClientOrderId, Quantity = Quantity, Executed = Executed, ExecutedQuote = ExecutedQuote, Prevented = Prevented,
        Status = Status, ExpiryReason = ExpiryReason, UpdatedMs = UpdatedMs, WorkingMs = WorkingMs, Amendments = Amendments, CancelRequestId = CancelRequestId,
    };
}
