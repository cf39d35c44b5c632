using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>The members that CreateFunction and UpdateFunctionConfiguration have in common.</summary>
internal abstract record FunctionSettings
{
    public string? FunctionName { get; init; }

    public string? Runtime { get; init; }

    public string? Role { get; init; }

    public string? Handler { get; init; }

    public string? Description { get; init; }

    public int? Timeout { get; init; }

    public int? MemorySize { get; init; }

    public FunctionVariables? Environment { get; init; }

    public VpcConfig? VpcConfig { get; init; }

    public DeadLetterConfig? DeadLetterConfig { get; init; }

    public TracingConfig? TracingConfig { get; init; }

    public EphemeralStorage? EphemeralStorage { get; init; }

    public LoggingConfig? LoggingConfig { get; init; }

    public string? KMSKeyArn { get; init; }

    /// <summary>Members that are not supported, so that they can be refused by name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
