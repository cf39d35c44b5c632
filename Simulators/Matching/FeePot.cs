namespace Acinaces.Simulators.Matching;

/// <summary>All commission taken so far, by asset: what makes the sum over all accounts constant.</summary>
internal sealed class FeePot
{
    private readonly Dictionary<string, decimal> _taken = new(StringComparer.Ordinal);

    public decimal Of(string asset) => _taken.GetValueOrDefault(asset);

    public void Add(string asset, decimal amount) => _taken[asset] = _taken.GetValueOrDefault(asset) + amount;
}
