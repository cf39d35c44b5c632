namespace Acinaces.Emulator.Protocols;

/// <summary>How a service's shapes travel.</summary>
internal abstract record WireProtocol
{
    private WireProtocol()
    {
    }

    /// <summary>AWS JSON: the operation is in <c>X-Amz-Target: {TargetPrefix}.{Operation}</c>.</summary>
    /// <param name="Version"><c>1.0</c> or <c>1.1</c>.</param>
    internal sealed record AwsJson(string Version, string TargetPrefix) : WireProtocol;

    /// <summary>AWS Query: a form with <c>Action</c> in, XML out.</summary>
    internal sealed record Query(string ApiVersion, string XmlNamespace) : WireProtocol;

    /// <summary>REST with JSON bodies; each operation carries its <see cref="Pipeline.HttpBinding"/>.</summary>
    internal sealed record RestJson : WireProtocol;
}
