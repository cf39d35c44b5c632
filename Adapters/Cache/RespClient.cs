using System.Net.Sockets;

namespace Acinaces.Adapters.Cache;

/// <summary>A pipelining client of the Redis protocol, version 2: one connection, commands in order, answers in the same order.</summary>
/// <remarks>Any fault closes the connection and fails everything under way; the next command opens a new one.</remarks>
public sealed class RespClient(RespSettings settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _opening = new(1, 1);
    private RespConnection? _connection;

    /// <summary>Sends a command and waits for its answer.</summary>
    /// <returns>The text, the number as text, or null for an absent value.</returns>
    /// <exception cref="CacheException">The cache is unreachable, slow, or refused the command.</exception>
    public async Task<string?> CallAsync(CancellationToken cancellationToken, params IReadOnlyList<string> command)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var connection = await ConnectAsync(patience.Token).ConfigureAwait(false);
            return await connection.CallAsync(command, patience.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is SocketException or IOException or ObjectDisposedException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new CacheException("The cache does not answer.", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is { } open) await open.DisposeAsync().ConfigureAwait(false);
        _opening.Dispose();
    }

    private async Task<RespConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_connection is { IsOpen: true } open) return open;
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_connection is { IsOpen: true } opened) return opened;
            _connection = await RespConnection.OpenAsync(settings, cancellationToken).ConfigureAwait(false);
            return _connection;
        }
        finally
        {
            _opening.Release();
        }
    }
}
