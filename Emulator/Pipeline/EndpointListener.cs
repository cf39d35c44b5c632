namespace Acinaces.Emulator.Pipeline;

/// <summary>Which of the emulator's HTTP ports a request came in on.</summary>
internal enum EndpointListener
{
    /// <summary>The port of every AWS service, 4566 by default.</summary>
    Aws,

    /// <summary>The port of the API Gateway data plane, when it has one of its own.</summary>
    Api,
}
