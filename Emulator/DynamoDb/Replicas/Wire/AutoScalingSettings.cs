namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>How capacity follows the load: not at all.</summary>
internal sealed record AutoScalingSettings(bool AutoScalingDisabled);
