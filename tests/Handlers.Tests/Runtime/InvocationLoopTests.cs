using System.Net;
using System.Text;
using System.Threading.Channels;
using Acinaces.Handlers.Runtime;
using Acinaces.Handlers.Tests.Cloud;
using Acinaces.ServiceDefaults.Logging;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Tests.Runtime;

/// <summary>The loop against a real HTTP server that speaks the Runtime API.</summary>
public sealed class InvocationLoopTests : IDisposable
{
    private readonly Channel<(string Id, string Payload)> _events = Channel.CreateUnbounded<(string, string)>();
    private readonly Channel<(string Path, string Body)> _answers = Channel.CreateUnbounded<(string, string)>();
    private readonly LoopbackServer _server;
    private readonly HttpMessageInvoker _http = new(RuntimeConnections.NewHandler());

    public InvocationLoopTests() => _server = new LoopbackServer(AnswerAsync);

    public void Dispose()
    {
        _server.Dispose();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        if (context.Request.HttpMethod == "GET")
        {
            var (id, payload) = await _events.Reader.ReadAsync();
            context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = id;
            context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = DateTimeOffset.UtcNow.AddMilliseconds(1150).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(payload));
        }
        else
        {
            using var reader = new StreamReader(context.Request.InputStream);
            _answers.Writer.TryWrite((context.Request.Url?.AbsolutePath ?? "", await reader.ReadToEndAsync()));
            context.Response.StatusCode = 202;
        }
        context.Response.Close();
    }

    private Task RunAsync(IFunction function)
    {
        var context = new LogContext();
        var logger = new JsonLogger("test", LogLevel.None, Stream.Null, context, TimeProvider.System);
        return new InvocationLoop(new RuntimeApi(_server.Authority, _http), function, "test", context, logger, TimeProvider.System).RunAsync(() => { }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Answers_errors_and_late_functions_each_reach_the_right_place()
    {
        var running = RunAsync(new Script());
        _events.Writer.TryWrite(("r1", "\"echo\""));
        Assert.Equal(("/2018-06-01/runtime/invocation/r1/response", "\"echo\""), await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken));

        _events.Writer.TryWrite(("r2", "\"throw\""));
        var failed = await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal("/2018-06-01/runtime/invocation/r2/error", failed.Path);
        Assert.Contains("\"errorType\":\"InvalidOperationException\"", failed.Body, StringComparison.Ordinal);

        // One second is left after the margin of 150 ms: the function is told to stop, and the loop goes on.
        _events.Writer.TryWrite(("r3", "\"hang\""));
        Assert.Equal("/2018-06-01/runtime/invocation/r3/error", (await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken)).Path);
        _events.Writer.TryWrite(("r4", "\"echo\""));
        Assert.Equal("/2018-06-01/runtime/invocation/r4/response", (await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken)).Path);

        _server.Dispose();
        await Assert.ThrowsAnyAsync<Exception>(() => running);
    }

    private sealed class Script : IFunction
    {
        public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            switch (Encoding.UTF8.GetString(invocation.Payload.Span))
            {
                case "\"throw\"": throw new InvalidOperationException("on purpose");
                case "\"hang\"": await Task.Delay(Timeout.Infinite, cancellationToken); break;
                default: break;
            }
            return invocation.Payload;
        }
    }
}
