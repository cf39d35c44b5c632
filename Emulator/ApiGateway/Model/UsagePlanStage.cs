namespace Acinaces.Emulator.ApiGateway.Model;

/// <param name="Throttle">By <c>/path/METHOD</c>: a throttle of one method. Absent: the plan's.</param>
internal sealed record UsagePlanStage(string? ApiId, string? Stage, IReadOnlyDictionary<string, ThrottleSettings>? Throttle);
