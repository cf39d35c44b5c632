namespace Acinaces.Adapters.Stores;

/// <summary>What an order takes of a limit, in the limit's own measure.</summary>
public sealed record LimitReservation(string LimitId, decimal Amount);
