namespace Aspire.Hosting.Telemetry.Otlp;

/// <summary>One field of an OTLP message: its name in JSON and how it is encoded.</summary>
internal sealed record OtlpField(string Name, OtlpType Type, bool IsRepeated = false, OtlpMessage? Message = null);
