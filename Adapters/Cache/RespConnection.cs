using System.Buffers;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Acinaces.Adapters.Cache;

/// <summary>One connection to the cache. Commands are written as they come; a reader hands each answer to the oldest waiter.</summary>
internal sealed class RespConnection : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly RespReader _reader;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Channel<TaskCompletionSource<string?>> _waiting = Channel.CreateUnbounded<TaskCompletionSource<string?>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _reading;

    private RespConnection(Stream stream)
    {
        _stream = stream;
        _reader = new RespReader(stream);
        _reading = ReadAllAsync();
    }

    public bool IsOpen { get; private set; } = true;

    public static async Task<RespConnection> OpenAsync(RespSettings settings, CancellationToken cancellationToken)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(settings.Host, settings.Port, cancellationToken).ConfigureAwait(false);
        Stream stream = client.GetStream();
        if (settings.Tls)
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host }, cancellationToken).ConfigureAwait(false);
            stream = tls;
        }
        var connection = new RespConnection(stream);
        if (settings.Token is { } token) await connection.CallAsync(["AUTH", token], cancellationToken).ConfigureAwait(false);
        return connection;
    }

    public async Task<string?> CallAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var bytes = Encode(command);
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Enqueued before it is written, under the same lock, or answers would go to the wrong waiters.
            if (!IsOpen || !_waiting.Writer.TryWrite(answer)) throw new IOException("The connection is closed.");
            await _stream.WriteAsync(bytes, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        IsOpen = false;
        await _stream.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _writing.Dispose();
    }

    private async Task ReadAllAsync()
    {
        Exception end = new IOException("The cache closed the connection.");
        try
        {
            while (true)
            {
                var (value, error) = await _reader.ReadAsync().ConfigureAwait(false);
                if (!_waiting.Reader.TryRead(out var waiter)) break;
                if (error is null) waiter.TrySetResult(value);
                else waiter.TrySetException(new CacheException(error));
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or FormatException)
        {
            end = fault;
        }
        IsOpen = false;
        _waiting.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out var waiter)) waiter.TrySetException(new CacheException("The cache does not answer.", end));
    }

    private static byte[] Encode(IReadOnlyList<string> command)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        Write(string.Create(CultureInfo.InvariantCulture, $"*{command.Count}\r\n"));
        foreach (var part in command)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(part)}\r\n"));
            Write(part);
            Write("\r\n");
        }
        return buffer.WrittenSpan.ToArray();

        void Write(string text) => Encoding.UTF8.GetBytes(text, buffer);
    }
}
