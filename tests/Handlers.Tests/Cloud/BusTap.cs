using System.Collections.Concurrent;
using System.Text.Json;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Real connections that note each event the bus has taken, in the order in which it took them.</summary>
internal sealed class BusTap(ConcurrentQueue<ToldEvent> told) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isPut = request.Headers.TryGetValues("X-Amz-Target", out var target) && target.Contains("AWSEvents.PutEvents");
        var body = isPut && request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : null;
        var answer = await base.SendAsync(request, cancellationToken);
        if (body is not null && answer.IsSuccessStatusCode) Note(body);
        return answer;
    }

    private void Note(byte[] body)
    {
        using var call = JsonDocument.Parse(body);
        foreach (var entry in call.RootElement.GetProperty("Entries").EnumerateArray())
        {
            using var detail = JsonDocument.Parse(entry.GetProperty("Detail").GetString() ?? "");
            told.Enqueue(new ToldEvent(entry.GetProperty("DetailType").GetString() ?? "", entry.GetProperty("Source").GetString() ?? "", detail.RootElement.Clone()));
        }
    }
}
