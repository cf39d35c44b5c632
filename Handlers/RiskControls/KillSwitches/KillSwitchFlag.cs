namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>Whether anything is halted at all.</summary>
internal sealed record KillSwitchFlag(bool Active);
