namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record FilterCriteria(IReadOnlyList<EventFilter>? Filters);
