using System.IO.Pipelines;
using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Transports;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acinaces.Emulator.Tests.Transports;

public sealed class ConnectionLifeTests : IConnectionHeartbeatFeature, IAsyncDisposable
{
    private readonly EmulatorRun _run = new(new EmulatorOptions { Listen = false }, new EmulatorClock(TimeProvider.System), new EmulatorAddresses(), NullLoggerFactory.Instance);
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private Action _beat = static () => { };

    void IConnectionHeartbeatFeature.OnHeartbeat(Action<object> action, object state) => _beat = () => action(state);

    public async ValueTask DisposeAsync() => await _run.DisposeAsync();

    [Fact]
    public async Task A_connection_without_requests_is_closed_after_130_seconds()
    {
        var end = Serve();
        Beat(130);
        Assert.False(end.IsCompleted);
        Beat(1);
        Assert.False(await end);
    }

    [Fact]
    public async Task A_request_begins_the_wait_anew()
    {
        var end = Serve();
        Beat(130);
        await _toServer.Writer.WriteAsync(Encoding.ASCII.GetBytes("GET /_acinaces/health HTTP/1.1\r\nHost: a\r\n\r\n"), TestContext.Current.CancellationToken);
        var answer = await _toClient.Reader.ReadAtLeastAsync(15, TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(answer.Buffer), StringComparison.Ordinal);
        _toClient.Reader.AdvanceTo(answer.Buffer.End);
        Beat(130);
        Assert.False(end.IsCompleted);
        // The wait begins a little after the answer has gone, so it is not known which of the last beats is the one.
        for (var late = 0; late < 1000 && !end.IsCompleted; late++)
        {
            Beat(1);
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
        Assert.False(await end.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n", 0)]
    [InlineData("GET / HT", 0)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX-Long: {0}\r\n\r\n", 20_000)]
    public async Task What_is_not_plain_is_left_unread_for_Kestrel(string head, int longBytes)
    {
        var end = Serve();
        var sent = Encoding.ASCII.GetBytes(head.Replace("{0}", new string('v', longBytes), StringComparison.Ordinal));
        await _toServer.Writer.WriteAsync(sent, TestContext.Current.CancellationToken);
        Assert.True(await end);
        // At once, although nothing more comes.
        Assert.True(_toServer.Reader.TryRead(out var rest));
        Assert.Equal(sent.Length, rest.Buffer.Length);
        _toServer.Reader.AdvanceTo(rest.Buffer.End);
        Beat(200);
        Assert.False(_toServer.Reader.TryRead(out _));
    }

    private Task<bool> Serve()
    {
        var connection = new DefaultConnectionContext("1", new Duplex(_toClient.Writer, _toServer.Reader), new Duplex(_toServer.Writer, _toClient.Reader));
        connection.Features.Set<IConnectionHeartbeatFeature>(this);
        return new DirectConnection(connection, EndpointListener.Aws, null, new AnswerDate(TimeProvider.System)).RunAsync(new PipelineSlot(_run.Pipeline));
    }

    private void Beat(int times)
    {
        for (var i = 0; i < times; i++) _beat();
    }

    private sealed record Duplex(PipeWriter Output, PipeReader Input) : IDuplexPipe;
}
