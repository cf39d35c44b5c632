using Acinaces.Simulators.Matching;
using Acinaces.Simulators.Matching.Filters;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>An engine for the pair BASE/QUOTE with a few accounts, and short words for commands.</summary>
internal sealed class Bench
{
    private int _nextClientId;

    public Bench(params SymbolFilter[] filters) => Engine = new MatchingEngine(new SymbolRules("BASEQUOTE", "BASE", "QUOTE", filters), Fees, Heard);

    public FeePot Fees { get; } = new();

    public RecordingListener Heard { get; } = new();

    public MatchingEngine Engine { get; }

    public long NowMs { get; set; } = 1_000_000;

    public static Account Trader(string name, decimal @base = 1_000m, decimal quote = 100_000m, decimal rate = 0.001m)
    {
        var account = new Account(name) { MakerRate = rate, TakerRate = rate };
        account.Of("BASE").Deposit(@base);
        account.Of("QUOTE").Deposit(quote);
        return account;
    }

    public static NewOrder Limit(Side side, decimal quantity, decimal price, TimeInForce timeInForce = TimeInForce.GoodTillCanceled) =>
        new() { ClientOrderId = "", Side = side, Type = OrderType.Limit, Quantity = quantity, Price = price, TimeInForce = timeInForce };

    public static NewOrder AtMarket(Side side, decimal quantity = 0m, decimal quote = 0m) =>
        new() { ClientOrderId = "", Side = side, Type = OrderType.Market, Quantity = quantity, QuoteQuantity = quote };

    public CommandResult Place(Account account, NewOrder command) =>
        Engine.Place(account, command.ClientOrderId.Length > 0 ? command : command with { ClientOrderId = $"c{_nextClientId++}" }, NowMs);

    public Order Accept(Account account, NewOrder command) => Assert.IsType<Order>(Place(account, command).Order);

    public Rejection Refuse(Account account, NewOrder command) => Assert.IsType<Rejection>(Place(account, command).Rejection);
}
