using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Pipeline;

public sealed class RequestPipelineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_that_is_not_served_fails_loudly_in_its_protocol()
    {
        await using var host = await StartAsync();
        using var client = new HttpClient(host.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1/") { Content = new StringContent("{}") };
        request.Headers.Add("X-Amz-Target", "Nowhere_20260101.DoIt");
        using var answer = await client.SendAsync(request, Cancel);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("UnknownOperationException", body.GetProperty("__type").GetString());
        Assert.Contains("/_acinaces/coverage", body.GetProperty("message").GetString(), StringComparison.Ordinal);

        using var form = new FormUrlEncodedContent([new("Action", "ListGroups"), new("Version", "2010-05-08")]);
        using var refused = await client.PostAsync(new Uri("http://127.0.0.1/"), form, Cancel);
        Assert.Contains("<Code>InvalidAction</Code>", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_member_is_a_validation_error_that_names_it()
    {
        await using var host = await StartAsync();
        var iam = new Iam.QueryClient(host.CreateHandler(), "2010-05-08");
        Assert.Equal(("ValidationException", 400), await iam.RefusalAsync("CreateUser"));
    }

    [Fact]
    public async Task A_connection_serves_one_request_after_another()
    {
        await using var host = await StartAsync(listen: true);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        var connections = 0;
        handler.ConnectCallback = async (context, cancel) =>
        {
            connections++;
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(host.Url) };
        for (var i = 0; i < 20; i++)
        {
            // Sizes around the transport's blocks: bodies that arrive in one piece and in many.
            using var form = new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15"), new("Padding", new string('x', i * 5000))]);
            using var answer = await client.PostAsync(new Uri("/", UriKind.Relative), form, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Pages_of_this_machine_get_permission_and_others_do_not()
    {
        await using var host = await StartAsync();
        using var client = new HttpClient(host.CreateHandler());
        Assert.Equal("http://localhost:3000", await AllowedOriginAsync(client, "http://localhost:3000"));
        Assert.Null(await AllowedOriginAsync(client, "https://evil.example"));
    }

    [Fact]
    public async Task A_body_beyond_every_limit_is_refused_and_not_read()
    {
        await using var host = await StartAsync(listen: true);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        using var huge = new ByteArrayContent(new byte[65 * 1024 * 1024]);
        var status = await StatusOrClosedAsync(client, huge);
        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge, status.ToString());
        using var answer = await client.GetAsync(new Uri("/_acinaces/health", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        await using var host = await StartAsync(listen: true);
        var port = new Uri(host.Url).Port;
        var refusal = await Assert.ThrowsAsync<IOException>(() => EmulatorHost.StartAsync(new EmulatorOptions { Port = port }, cancellationToken: Cancel));
        Assert.Contains($"Port {port} is taken", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<EmulatorHost> StartAsync(bool listen = false) => EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Listen = listen, Iam = false }, cancellationToken: Cancel);

    private static async Task<string?> AllowedOriginAsync(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "http://127.0.0.1/");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await client.SendAsync(request, Cancel);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    /// <summary>Absent: the server closed the connection before the client had sent all.</summary>
    private static async Task<HttpStatusCode?> StatusOrClosedAsync(HttpClient client, HttpContent content)
    {
        try
        {
            using var answer = await client.PostAsync(new Uri("/", UriKind.Relative), content, Cancel);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
