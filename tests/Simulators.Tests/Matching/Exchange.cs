using Acinaces.Simulators.Matching;
using Acinaces.Simulators.Matching.Filters;
using static Acinaces.Simulators.Tests.Matching.Bench;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>Three traders at one engine, driven by random commands.</summary>
internal sealed class Exchange
{
    public const decimal Base = 60m;
    public const decimal Quote = 6_000m;

    public Bench Bench { get; } = new(new LotSize(0m, 0m, 0.125m));

    public Account[] Traders { get; } = [Trader("a", Base, Quote), Trader("b", Base, Quote), Trader("c", Base, Quote)];

    public MatchingEngine Engine => Bench.Engine;

    public IEnumerable<Order> Orders => Bench.Heard.Orders.Values;

    public CommandResult Do(Command command)
    {
        Bench.NowMs += 250;
        if (command.Kind == CommandKind.Place || Bench.Heard.Orders.Count == 0) return Bench.Place(Traders[command.Trader], command.Order);
        var target = Bench.Heard.Orders.Values.ElementAt(command.Target % Bench.Heard.Orders.Count);
        return command.Kind == CommandKind.Cancel
            ? Engine.Cancel(target, Bench.NowMs)
            : Engine.Amend(target, decimal.Floor(target.Quantity * 4m) / 8m, null, Bench.NowMs);
    }
}
