namespace Acinaces.Simulators.Matching;

/// <summary>Who owns orders and balances. Accounts are compared by reference.</summary>
internal sealed class Account(string id)
{
    private readonly Dictionary<string, Balance> _balances = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    /// <summary>Part of each received amount that is kept as commission when the order rested on the book.</summary>
    /// <value>0.001 = 0.1 %.</value>
    public decimal MakerRate { get; init; } = 0.001m;

    /// <summary>The same for an order that took from the book.</summary>
    public decimal TakerRate { get; init; } = 0.001m;

    /// <summary>The market's own account: no filter applies to it and nobody asks for its orders.</summary>
    public bool IsHouse { get; init; }

    public IReadOnlyCollection<Balance> Balances => _balances.Values;

    public Balance Of(string asset)
    {
        if (!_balances.TryGetValue(asset, out var balance))
            _balances[asset] = balance = new Balance(asset);
        return balance;
    }
}
