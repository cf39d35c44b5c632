using System.Text;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>What DynamoDB's endpoint says to whoever looks whether it is there: an unsigned GET of its root.</summary>
/// <param name="region">That the emulator stands for by default.</param>
internal sealed class HealthEndpoint(string region) : IHttpEndpoint
{
    // The blank at the end is the service's.
    private readonly byte[] _text = Encoding.UTF8.GetBytes($"healthy: dynamodb.{region}.amazonaws.com ");

    public bool Matches(WireRequest request) =>
        request.Method == "GET" && request.Path == "/" && request.Query.Length == 0 && request.Listener == EndpointListener.Aws && request.Headers.Authorization.Count == 0;

    public ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = "text/plain";
        _text.CopyTo(response.Body.GetSpan(_text.Length));
        response.Body.Advance(_text.Length);
        return ValueTask.CompletedTask;
    }
}
