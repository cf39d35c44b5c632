namespace Acinaces.Simulators.Matching;

/// <summary>Watches the last price for one algo order.</summary>
internal sealed class StopTrigger
{
    private readonly bool _above;
    private readonly decimal _stopPrice;
    private readonly int _delta;
    private readonly decimal? _startPrice;
    private decimal? _extreme;

    public StopTrigger(NewOrder command, decimal? lastPrice)
    {
        _above = command.Type.TriggersAbove(command.Side);
        _stopPrice = command.StopPrice;
        _delta = command.TrailingDelta;
        _startPrice = lastPrice;
        if (_delta > 0 && _stopPrice == 0m) _extreme = lastPrice;
    }

    /// <summary>The price at which it would fire now; absent while a trailing trigger is not yet tracking.</summary>
    public decimal? Level => _delta == 0 ? _stopPrice : _extreme * (_above ? 10_000m + _delta : 10_000m - _delta) / 10_000m;

    /// <summary>Takes note of a new last price and says whether it fires the order.</summary>
    public bool Reaches(decimal lastPrice)
    {
        if (_delta > 0) Track(lastPrice);
        return Level is { } level && (_above ? lastPrice >= level : lastPrice <= level);
    }

    private void Track(decimal lastPrice)
    {
        if (_extreme is null && !IsActivatedBy(lastPrice)) return;
        _extreme = _extreme is not { } extreme ? lastPrice : _above ? Math.Min(extreme, lastPrice) : Math.Max(extreme, lastPrice);
    }

    // The activation price may lie on either side of the market; touching or crossing it starts the tracking.
    private bool IsActivatedBy(decimal lastPrice) =>
        _stopPrice == 0m || (_startPrice is { } start && (start <= _stopPrice ? lastPrice >= _stopPrice : lastPrice <= _stopPrice));
}
