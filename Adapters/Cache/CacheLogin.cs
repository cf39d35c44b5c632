using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Acinaces.Adapters.Cache;

/// <summary>Tries whether a cache takes a token, over a connection of its own.</summary>
/// <param name="isEncrypted">Speak TLS, and accept no certificate but one for the host.</param>
public sealed class CacheLogin(string host, int port, bool isEncrypted)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <param name="token">Empty: enter without one.</param>
    /// <returns>False when the cache refuses.</returns>
    /// <exception cref="IOException">The cache cannot be reached, or does not answer as a cache does.</exception>
    public async Task<bool> IsTakenAsync(string token, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_patience);
        try
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(host, port, limited.Token).ConfigureAwait(false);
            await using var stream = await OpenAsync(client, limited.Token).ConfigureAwait(false);
            return (token.Length == 0 || await AnswersAsync(stream, limited.Token, "AUTH", token).ConfigureAwait(false))
                && await AnswersAsync(stream, limited.Token, "PING").ConfigureAwait(false);
        }
        catch (SocketException failure)
        {
            throw new IOException($"The cache at {host}:{port} cannot be reached.", failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"The cache at {host}:{port} does not answer within {_patience.TotalSeconds} s.");
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client, CancellationToken cancellationToken)
    {
        if (!isEncrypted) return client.GetStream();
        var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellationToken).ConfigureAwait(false);
        return stream;
    }

    /// <returns>Whether the answer is a good one. Which error it is does not matter, and its text is never repeated.</returns>
    private async Task<bool> AnswersAsync(Stream stream, CancellationToken cancellationToken, params string[] words)
    {
        var command = new StringBuilder($"*{words.Length}\r\n");
        foreach (var word in words) command.Append('$').Append(Encoding.UTF8.GetByteCount(word)).Append("\r\n").Append(word).Append("\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command.ToString()), cancellationToken).ConfigureAwait(false);
        var answer = await ReadLineAsync(stream, cancellationToken).ConfigureAwait(false);
        return answer is ['+', ..] || (answer is ['-', ..] ? false : throw new IOException($"What answers at {host}:{port} is no cache."));
    }

    private async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (line.Length < 512)
        {
            if (await stream.ReadAsync(next, cancellationToken).ConfigureAwait(false) == 0) throw new IOException($"The cache at {host}:{port} closed the connection.");
            if (next[0] == '\n') return line.ToString();
            line.Append((char)next[0]);
        }
        throw new IOException($"What answers at {host}:{port} is no cache.");
    }
}
