namespace Acinaces.Simulators.Matching;

/// <param name="Filter">Name of the filter, when that is the reason.</param>
internal sealed record Rejection(RejectionKind Kind, string? Filter = null);
