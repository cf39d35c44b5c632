using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Acinaces.Hosting.Aws;

/// <summary>Calls AWS in its styles, signed. Made for provisioning: requests and answers are plain JSON or XML.</summary>
public sealed class AwsApi(Uri endpoint, AwsApiCredentials credentials, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 16 }) { BaseAddress = endpoint };

    /// <summary>The URL of every service.</summary>
    public Uri Endpoint { get; } = endpoint;

    public string Region => credentials.Region;

    /// <summary>AWS JSON: DynamoDB, SQS, EventBridge, Secrets Manager, KMS.</summary>
    /// <param name="service">Name in the credential scope, such as <c>dynamodb</c>.</param>
    /// <param name="target">Value of X-Amz-Target, such as <c>DynamoDB_20120810.CreateTable</c>.</param>
    /// <param name="request">The operation's members.</param>
    /// <exception cref="AwsApiException">AWS refused.</exception>
    public async Task<JsonObject> JsonAsync(string service, string target, JsonObject request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/");
        message.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        var version = service is "dynamodb" or "sqs" ? "1.0" : "1.1";
        var answer = await SendAsync(message, service, Encoding.UTF8.GetBytes(request.ToJsonString()), $"application/x-amz-json-{version}", cancellationToken);
        return Parse(answer);
    }

    /// <summary>AWS Query: IAM, STS, SNS.</summary>
    /// <returns>The element <c>{Action}Result</c>, or the whole answer when the action has no result.</returns>
    /// <exception cref="AwsApiException">AWS refused.</exception>
    public async Task<XElement> QueryAsync(string service, string version, string action, IEnumerable<KeyValuePair<string, string>> members, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/");
        using var form = new FormUrlEncodedContent([new("Action", action), new("Version", version), .. members]);
        var answer = await SendAsync(message, service, await form.ReadAsByteArrayAsync(cancellationToken), "application/x-www-form-urlencoded", cancellationToken);
        var root = WithoutNamespaces(XElement.Parse(answer));
        return root.Element(action + "Result") ?? root;
    }

    /// <summary>REST with JSON: Lambda, API Gateway.</summary>
    /// <exception cref="AwsApiException">AWS refused.</exception>
    public async Task<JsonObject> RestAsync(string service, HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, path);
        return Parse(await SendAsync(message, service, body is null ? [] : Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json", cancellationToken));
    }

    /// <summary>REST with XML: S3.</summary>
    /// <param name="body">A document, or a policy. Absent: none.</param>
    /// <exception cref="AwsApiException">AWS refused.</exception>
    public async Task XmlAsync(string service, HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, path);
        await SendAsync(message, service, Encoding.UTF8.GetBytes(body ?? ""), "application/xml", cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> SendAsync(HttpRequestMessage message, string service, byte[] body, string contentType, CancellationToken cancellationToken)
    {
        message.RequestUri = new Uri(Endpoint, message.RequestUri!);
        message.Content = new ByteArrayContent(body);
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        RequestSigner.Sign(message, body, service, credentials, time.GetUtcNow());
        using var response = await _http.SendAsync(message, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? text : throw Refusal(response, text);
    }

    private static AwsApiException Refusal(HttpResponseMessage response, string text)
    {
        var status = (int)response.StatusCode;
        var header = response.Headers.TryGetValues("x-amzn-errortype", out var types) ? types.First() : null;
        if (text.StartsWith('<'))
        {
            var error = WithoutNamespaces(XElement.Parse(text)).DescendantsAndSelf("Error").FirstOrDefault();
            return new AwsApiException(error?.Element("Code")?.Value ?? header ?? "Unknown", error?.Element("Message")?.Value ?? text, status);
        }

        var json = text.StartsWith('{') ? Parse(text) : [];
        var code = (header ?? (string?)json["__type"] ?? "Unknown").Split('#')[^1].Split(':')[0];
        return new AwsApiException(code, (string?)json["message"] ?? (string?)json["Message"] ?? text, status);
    }

    private static JsonObject Parse(string text) => text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];

    private static XElement WithoutNamespaces(XElement element) =>
        new(element.Name.LocalName, element.Attributes().Where(a => !a.IsNamespaceDeclaration), element.HasElements ? element.Elements().Select(WithoutNamespaces) : element.Value);
}
