namespace Acinaces.Simulators.Matching;

/// <summary>The command to place a list of orders. Its shape (which types and sides go together) has been checked by the venue.</summary>
/// <param name="Working">Absent when the legs come into play at once.</param>
/// <param name="Legs">One, or two of one side and quantity: the one above the last price, then the one below.</param>
internal sealed record NewOrderList(long Id, string ClientId, NewOrder? Working, IReadOnlyList<NewOrder> Legs)
{
    public IEnumerable<NewOrder> Orders => Working is null ? Legs : Legs.Prepend(Working);
}
