using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Acinaces.Emulator.Tests.Iam;

/// <summary>Speaks the Query protocol with signed requests, for services whose SDK package is not at hand. Signs as <c>test</c> unless told otherwise.</summary>
internal sealed class SignedQueryClient(EmulatorHost host, string service, string accessKeyId = "test", string secret = "test", string? sessionToken = null) : IDisposable
{
    private readonly HttpClient _http = new(host.CreateHandler());

    public void Dispose() => _http.Dispose();

    public async Task<XElement> CallAsync(string action, params (string Name, string Value)[] parameters)
    {
        var (status, body) = await SendAsync(action, parameters);
        Assert.True(status == 200, body.ToString());
        return body;
    }

    /// <summary>An operation in the JSON protocol.</summary>
    public async Task<(int Status, JsonObject Answer)> JsonAsync(string target, string json)
    {
        using var request = Signed(json, "application/x-amz-json-1.0", target);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
    }

    public async Task<(string Code, string Message, int Status)> RefusalAsync(string action, params (string Name, string Value)[] parameters)
    {
        var (status, body) = await SendAsync(action, parameters);
        return (body.Descendants("Code").Single().Value, body.Descendants("Message").Single().Value, status);
    }

    private async Task<(int Status, XElement Body)> SendAsync(string action, (string Name, string Value)[] parameters)
    {
        var version = service == "iam" ? "2010-05-08" : "2011-06-15";
        var fields = new[] { ("Action", action), ("Version", version) }.Concat(parameters).Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}");
        using var request = Signed(string.Join('&', fields), "application/x-www-form-urlencoded", null);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var element in body.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }
        return ((int)answer.StatusCode, body);
    }

    private HttpRequestMessage Signed(string form, string contentType, string? target)
    {
        var instant = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{instant[..8]}/eu-central-1/{service}/aws4_request";
        var token = sessionToken is null ? "" : $"x-amz-security-token:{sessionToken}\n";
        var names = sessionToken is null ? "host;x-amz-date" : "host;x-amz-date;x-amz-security-token";
        if (target is not null) (token, names) = ($"{token}x-amz-target:{target}\n", names + ";x-amz-target");
        var canonical = $"POST\n/\n\nhost:127.0.0.1:4566\nx-amz-date:{instant}\n{token}\n{names}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(form)))}";
        var text = $"AWS4-HMAC-SHA256\n{instant}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope.Split('/')) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:4566/") { Content = new StringContent(form, Encoding.UTF8, contentType) };
        request.Headers.Host = "127.0.0.1:4566";
        request.Headers.Add("X-Amz-Date", instant);
        if (target is not null) request.Headers.Add("X-Amz-Target", target);
        if (sessionToken is not null) request.Headers.Add("X-Amz-Security-Token", sessionToken);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{scope}, SignedHeaders={names}, Signature={signature}");
        return request;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
