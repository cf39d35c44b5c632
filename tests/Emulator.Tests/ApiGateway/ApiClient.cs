using System.Net.Http.Headers;
using System.Text;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway;

/// <summary>Calls of APIs, as the benches of both products make them.</summary>
internal static class ApiClient
{
    /// <param name="separator">Stands between the values of a header that came several times.</param>
    public static async Task<LambdaAnswer> SendAsync(HttpClient http, string method, string url, string? body, (string Name, string Value)[] headers, char separator)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type" && request.Content is { } content) content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else request.Headers.TryAddWithoutValidation(name, value);
        }
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new LambdaAnswer(response.StatusCode, text, response.Headers.Concat(response.Content.Headers).ToDictionary(pair => pair.Key, pair => string.Join(separator, pair.Value), StringComparer.OrdinalIgnoreCase));
    }
}
