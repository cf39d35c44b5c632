using System.Net;
using System.Text.Json;

namespace Acinaces.IntegrationTests.System;

/// <summary>An answer of the API, read.</summary>
public sealed record Answer(HttpStatusCode Status, JsonElement Body, string RawText)
{
    /// <summary>The trace of the request, as the dashboard names it: 32 hexadecimal digits. Empty when the answer names none.</summary>
    public string TraceId { get; private init; } = "";

    public int Code => (int)Status;

    public string? Text(string member) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(member, out var value) ? value.ToString() : null;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new Answer(response.StatusCode, Parse(text), text) { TraceId = TraceOf(response) };
    }

    public override string ToString() => $"{Code} {RawText}";

    private static string TraceOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Amzn-Trace-Id", out var values) && values.First().Split(';')[0].Split('-') is [_, var seconds, var rest] ? seconds + rest : "";

    private static JsonElement Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
