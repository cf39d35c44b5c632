namespace Acinaces.Emulator.Pipeline;

/// <summary>Where the emulator listens. Known once its ports are bound, which is before any service starts.</summary>
internal sealed class EmulatorAddresses
{
    /// <summary>Every AWS service, such as <c>http://127.0.0.1:4566</c>, without a closing slash. Absent when only the in-process transport is used.</summary>
    public string? Aws { get; set; }

    /// <summary>API Gateway data plane. Absent when it has no port of its own.</summary>
    public string? Api { get; set; }

    /// <summary>Port of the Redis protocol; set by the service that opens it. Absent when not served.</summary>
    public int? RedisPort { get; set; }
}
