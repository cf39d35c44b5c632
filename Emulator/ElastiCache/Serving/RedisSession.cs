using System.Net.Sockets;
using Acinaces.Emulator.ElastiCache.Commands;
using Acinaces.Emulator.ElastiCache.Protocol;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Serving;

/// <summary>One client's connection. Everything but the sending happens under the state's lock, so replies and messages never mix.</summary>
internal sealed class RedisSession(Socket socket, RedisState state, CommandTable commands) : IDisposable
{
    private readonly CommandArguments _received = new();
    private RespWriter _sending = new();
    private byte[] _buffer = new byte[8 * 1024];
    private bool _isSending;

    public long Id { get; init; }

    public RedisState State { get; } = state;

    /// <summary>The command's words; the name is the first.</summary>
    public CommandArguments Arguments { get; private set; } = new();

    public RespWriter Reply { get; private set; } = new();

    public int DatabaseIndex { get; set; }

    public Keyspace Keys => State.Keyspaces[DatabaseIndex];

    public string Name { get; set; } = "";

    public Transaction Transaction { get; } = new();

    public HashSet<byte[]> Channels { get; } = new(BytesComparer.Instance);

    public HashSet<byte[]> Patterns { get; } = new(BytesComparer.Instance);

    public string Address { get; } = $"{socket.RemoteEndPoint}";

    public bool IsClosing { get; set; }

    /// <summary>The client may use the cache: it has shown a token, or needed none when it came.</summary>
    public bool IsAdmitted { get; set; } = state.Admission.IsOpen;

    /// <summary>Serves the client until one side ends.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var end = 0;
        try
        {
            while (!IsClosing)
            {
                var received = await socket.ReceiveAsync(_buffer.AsMemory(end), SocketFlags.None, stopping);
                if (received == 0) break;
                end = Process(end + received);
                if (end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
                await FlushAsync();
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            IsClosing = true;   // the client has gone; that is how connections end
        }
    }

    /// <summary>Runs a command's words, in this session.</summary>
    public void Execute(CommandArguments arguments)
    {
        var before = Reply.Length;
        Arguments = arguments;
        try
        {
            commands.Execute(this);
        }
        catch (RedisError error)
        {
            Reply.CutTo(before);
            Reply.Error(error.Message);
        }
    }

    /// <returns>1, as a count of those who got it.</returns>
    public int PushMessage(byte[]? pattern, ReadOnlySpan<byte> channel, ReadOnlySpan<byte> message)
    {
        Reply.Push(pattern is null ? 3 : 4);
        Reply.Bulk(pattern is null ? "message"u8 : "pmessage"u8);
        if (pattern is not null) Reply.Bulk(pattern);
        Reply.Bulk(channel);
        Reply.Bulk(message);
        _ = FlushAsync();
        return 1;
    }

    /// <summary>Ends subscriptions and transactions, as RESET and the end of the connection do.</summary>
    public void Reset()
    {
        foreach (var channel in Channels) State.Subscriptions.Remove(channel, isPattern: false, this);
        foreach (var pattern in Patterns) State.Subscriptions.Remove(pattern, isPattern: true, this);
        Channels.Clear();
        Patterns.Clear();
        Transaction.End();
    }

    public void Dispose() => socket.Dispose();

    /// <returns>How many bytes of an incomplete command are left, moved to the buffer's start.</returns>
    private int Process(int end)
    {
        var start = 0;
        lock (State.Gate)
        {
            try
            {
                for (var next = RespParser.Read(_buffer, start, end, _received); next >= 0; next = RespParser.Read(_buffer, start, end, _received))
                {
                    start = next;
                    if (_received.Length > 0) Execute(_received);
                    if (IsClosing) return 0;
                }
            }
            catch (RedisError error)
            {
                Reply.Error(error.Message);
                IsClosing = true;
                return 0;
            }
        }
        if (start > 0) _buffer.AsSpan(start, end - start).CopyTo(_buffer);
        return end - start;
    }

    // Whoever finds nobody sending sends until nothing is left; so two threads never send at once, and none waits for another.
    private async Task FlushAsync()
    {
        lock (State.Gate)
        {
            if (_isSending || Reply.Length == 0) return;
            _isSending = true;
        }
        try
        {
            while (true)
            {
                lock (State.Gate)
                {
                    if (Reply.Length == 0)
                    {
                        _isSending = false;
                        return;
                    }
                    var version = Reply.Version;
                    (Reply, _sending) = (_sending, Reply);
                    Reply.Version = version;
                }
                for (var sent = 0; sent < _sending.Length;) sent += await socket.SendAsync(_sending.Written[sent..], SocketFlags.None);
                _sending.Clear();
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            IsClosing = true;   // the reading side notices the same and ends the session
        }
    }
}
