using System.Globalization;
using System.Text.Json;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Lambda;

/// <summary>
/// <c>GET /_acinaces/logs[?function=NAME][&amp;after=N][&amp;follow=true]</c>: the lines of one function, or of all, as NDJSON, one object a line.
/// With <c>follow</c> the answer waits (half a minute at most) until there is a line after <c>after</c>; the number to ask with next is in <c>x-next</c>.
/// </summary>
internal sealed class LogEndpoint(LogBook logs) : IHttpEndpoint
{
    private const string Path = "/_acinaces/logs";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public bool Matches(WireRequest request) => request.Path == Path && request.Method == "GET";

    public async ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        var query = FormFields.Parse(request.Query).ToDictionary(StringComparer.Ordinal);
        var after = long.TryParse(query.GetValueOrDefault("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var log = query.GetValueOrDefault("function") switch
        {
            null => null,
            { Length: > 0 } name => logs.Of(name),
            _ => throw new AwsErrorException("InvalidParameterValueException", "The function has no name. Name it, or leave the parameter out for all functions."),
        };
        if (query.GetValueOrDefault("follow") == "true")
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(LongestWait);
            var line = log is null ? logs.WaitAsync(after, patience.Token) : log.WaitAsync(after, patience.Token);
            await line.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        response.ContentType = "application/x-ndjson";
        foreach (var (owner, line) in log is null ? logs.After(after) : log.After(after).Select(line => (log, line)))
        {
            foreach (var text in line.Text.Split('\n')) Write(response, owner.FunctionName, line, text);
            after = line.Sequence;
        }
        response.AddHeader("x-next", after.ToString(CultureInfo.InvariantCulture));
    }

    private static void Write(WireResponse response, string function, LogLine line, string text)
    {
        using (var writer = new Utf8JsonWriter(response.Body))
        {
            writer.WriteStartObject();
            writer.WriteString("time", line.Time);
            writer.WriteString("function", function);
            writer.WriteString("stream", line.Stream);
            if (line.RequestId is { } id) writer.WriteString("requestId", id);
            writer.WriteString("line", text);
            writer.WriteEndObject();
        }
        response.Body.GetSpan(1)[0] = (byte)'\n';
        response.Body.Advance(1);
    }
}
