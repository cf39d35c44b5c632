namespace Acinaces.Domain.RiskEvents;

/// <summary>How urgent a risk event is, from least to most.</summary>
public enum Severity
{
    Info,
    Warning,
    Critical,
    Emergency,
}
