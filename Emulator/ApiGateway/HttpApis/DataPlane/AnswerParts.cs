using System.Globalization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>What of an integration's answer, from a function or an HTTP endpoint, goes on to the client.</summary>
internal static class AnswerParts
{
    // The connection and the length are the gateway's own affair.
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Content-Length", "Transfer-Encoding", "Keep-Alive", "Upgrade", "TE", "Trailer" };

    /// <exception cref="HttpFault">HTTP cannot carry it.</exception>
    public static void AddHeader(HttpCall call, string name, string value)
    {
        if (!HeaderText.IsName(name) || !HeaderText.IsValue(value)) throw HttpFault.Internal();
        if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) call.Response.ContentType = value;
        else if (!Dropped.Contains(name) && !CorsAnswers.IsOwn(call, name)) call.Response.AddHeader(name, value);
    }

    /// <exception cref="HttpFault">It is no status that an answer can have.</exception>
    public static int StatusOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 599 ? status : throw HttpFault.Internal();
}
