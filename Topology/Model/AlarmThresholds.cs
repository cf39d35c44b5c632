namespace Acinaces.Topology.Model;

/// <summary>Above which values somebody is told.</summary>
/// <param name="ErrorPercent">Share of a function's calls that fail.</param>
/// <param name="ServerErrorPercent">Share of the API's answers that are 5xx.</param>
/// <param name="ThrottledRequests">Requests a table refused within a period.</param>
/// <param name="CachePercent">Memory or processor of the cache.</param>
/// <param name="DurationPercent">A function's slowest call, as a share of the time it may take.</param>
/// <param name="OldestWork">How long work may wait in a queue.</param>
public sealed record AlarmThresholds(
    decimal ErrorPercent, decimal ServerErrorPercent, decimal ThrottledRequests, decimal CachePercent, decimal DurationPercent, TimeSpan OldestWork);
