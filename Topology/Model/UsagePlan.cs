namespace Acinaces.Topology.Model;

/// <summary>What the holder of an API key may use.</summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="RequestsPerSecond">Steady rate.</param>
/// <param name="Burst">Requests that may come at once.</param>
/// <param name="MonthlyQuota">Requests per calendar month.</param>
public sealed record UsagePlan(string Name, int RequestsPerSecond, int Burst, int MonthlyQuota);
