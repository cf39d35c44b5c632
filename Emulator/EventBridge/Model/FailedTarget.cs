namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>A target that could not be put or removed.</summary>
internal sealed record FailedTarget(string TargetId, string ErrorCode, string ErrorMessage);
