namespace Acinaces.Domain.Exchanges;

/// <summary>How well an exchange answers.</summary>
public enum HealthStatus
{
    Healthy,
    Degraded,
    Unhealthy,
}
