using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Delivery;

/// <summary>An emulator for one test, called over HTTP as any client would, without a socket. Its clock stands still until it is moved.</summary>
internal sealed class Cloud : IAsyncDisposable
{
    public const string Account = "000000000000";
    public const string Region = "eu-central-1";

    private readonly EmulatorHost _host;
    private readonly HttpClient _http;

    private Cloud(EmulatorHost host)
    {
        _host = host;
        _http = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri("http://127.0.0.1:4566"), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <param name="iam">Signatures and the rights of every hop are checked; the caller itself is the account's root.</param>
    public static async Task<Cloud> StartAsync(string? dataDirectory = null, bool iam = false)
    {
        var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = iam, DataDirectory = dataDirectory, Durable = false });
        var cloud = new Cloud(host);
        await cloud.ClockAsync("""{"freeze":true}""");
        return cloud;
    }

    public static string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Account}:{resource}";

    public Task AdvanceAsync(TimeSpan by) => ClockAsync(JsonSerializer.Serialize(new { advanceSeconds = by.TotalSeconds }));

    public Task<JsonElement> Sqs(string operation, object request) => JsonAsync("sqs", "AmazonSQS." + operation, request, "1.0");

    public Task<JsonElement> Events(string operation, object request) => JsonAsync("events", "AWSEvents." + operation, request, "1.1");

    public Task<JsonElement> Secrets(string operation, object request) => JsonAsync("secretsmanager", "secretsmanager." + operation, request, "1.1");

    public Task<JsonElement> Kms(string operation, object request) => JsonAsync("kms", "TrentService." + operation, request, "1.1");

    public Task<XElement> Sns(string action, params (string Name, string Value)[] fields) => QueryAsync("sns", "2010-03-31", action, fields);

    /// <summary>A call in the Query protocol; the answer comes without name spaces.</summary>
    public async Task<XElement> QueryAsync(string service, string version, string action, params (string Name, string Value)[] fields)
    {
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Prepend(new("Version", version)).Prepend(new("Action", action));
        using var message = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent(form) };
        await RequestSigner.SignAsync(message, Region, service);
        using var response = await _http.SendAsync(message);
        var xml = XElement.Parse(await response.Content.ReadAsStringAsync());
        foreach (var element in xml.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return response.IsSuccessStatusCode ? xml : throw new CallFailedException((int)response.StatusCode, Text(xml, "Code"), Text(xml, "Message"));
    }

    /// <summary>A POST to a service that speaks REST and JSON.</summary>
    public async Task RestAsync(string service, string path, object request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json") };
        await RequestSigner.SignAsync(message, Region, service);
        using var response = await _http.SendAsync(message);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Creates a queue and returns its URL.</summary>
    public async Task<string> QueueAsync(string name, params (string Name, string Value)[] attributes)
    {
        var answer = await Sqs("CreateQueue", new { QueueName = name, Attributes = attributes.ToDictionary(pair => pair.Name, pair => pair.Value) });
        return answer.GetProperty("QueueUrl").GetString() ?? "";
    }

    /// <summary>Creates a topic and returns its ARN.</summary>
    public async Task<string> TopicAsync(string name, params (string Name, string Value)[] fields) => Text(await Sns("CreateTopic", [("Name", name), .. fields]), "TopicArn");

    public Task<JsonElement> SendAsync(string queueUrl, string body) => Sqs("SendMessage", new { QueueUrl = queueUrl, MessageBody = body });

    /// <summary>Up to ten messages with all their attributes.</summary>
    /// <param name="wait">Seconds; the clock stands still, so a wait ends only with a message.</param>
    public async Task<IReadOnlyList<JsonElement>> ReceiveAsync(string queueUrl, int wait = 0, int max = 10)
    {
        var answer = await Sqs("ReceiveMessage", new { QueueUrl = queueUrl, MaxNumberOfMessages = max, WaitTimeSeconds = wait, MessageSystemAttributeNames = new[] { "All" }, MessageAttributeNames = new[] { "All" } });
        return answer.TryGetProperty("Messages", out var messages) ? [.. messages.EnumerateArray()] : [];
    }

    public async Task<IReadOnlyList<string>> BodiesAsync(string queueUrl, int wait = 0) => [.. (await ReceiveAsync(queueUrl, wait)).Select(message => message.GetProperty("Body").GetString() ?? "")];

    /// <summary>What lies at an address of the emulator.</summary>
    public Task<string> GetTextAsync(string url) => _http.GetStringAsync(new Uri(url));

    public static string Text(XElement xml, string name) => xml.Descendants(name).First().Value;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    private async Task<JsonElement> JsonAsync(string service, string target, object request, string version)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/x-amz-json-" + version) };
        message.Headers.Add("X-Amz-Target", target);
        await RequestSigner.SignAsync(message, Region, service);
        using var response = await _http.SendAsync(message);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var answer = document.RootElement.Clone();
        if (response.IsSuccessStatusCode)
            return answer;
        var code = answer.GetProperty("__type").GetString() ?? "";
        var text = answer.TryGetProperty("message", out var lower) || answer.TryGetProperty("Message", out lower) ? lower.GetString() : null;
        throw new CallFailedException((int)response.StatusCode, code[(code.IndexOf('#', StringComparison.Ordinal) + 1)..], text ?? "");
    }

    private async Task ClockAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri("/_acinaces/clock", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }
}
