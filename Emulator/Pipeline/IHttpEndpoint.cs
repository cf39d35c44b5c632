namespace Acinaces.Emulator.Pipeline;

/// <summary>HTTP that is not an AWS operation: the Lambda Runtime API, the API Gateway data plane, the control plane.</summary>
internal interface IHttpEndpoint
{
    /// <summary>Whether the request is its own. Asked for every request on either port before AWS operations are looked for, so it must be quick.</summary>
    bool Matches(WireRequest request);

    /// <summary>Answers; may wait long. The request's buffers are valid until it ends.</summary>
    /// <param name="cancellationToken">Ends when the client has gone.</param>
    ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken);
}
