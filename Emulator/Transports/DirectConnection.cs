using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Acinaces.Emulator.Transports;

/// <summary>
/// Serves the plain requests of one connection without an HTTP stack between socket and pipeline. The first request that is anything
/// but plain (pieces of unknown length, expectations, an upgrade, a head that comes in parts, mistakes) is left unread, and the
/// connection with it is Kestrel's from then on: what is rare is done there, in full.
/// </summary>
internal sealed class DirectConnection
{
    /// <summary>Beats, one a second, after which a connection without requests is closed; as long as Kestrel waits.</summary>
    private const int MostIdleBeats = 130;

    /// <summary>An answer up to this size leaves in one block.</summary>
    private const int BlockBytes = 4096;

    private static readonly AwsError Unsendable = new("InternalFailure", "The answer has a status or a header that HTTP cannot carry.", 500);
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    private readonly ConnectionContext _connection;
    private readonly PipeReader _input;
    private readonly PipeWriter _output;
    private readonly AnswerDate _date;
    private readonly RequestHead _head = new();
    private readonly HeldBody _body = new();
    private readonly DirectRequest _request;
    private readonly WireResponse _response = new();
    private int _headBytes;
    private SequencePosition _requestEnd;
    private int _idleBeats;
    private volatile bool _isIdle = true;
    private volatile bool _isClosing;

    public DirectConnection(ConnectionContext connection, EndpointListener listener, string? domain, AnswerDate date)
    {
        _connection = connection;
        _input = connection.Transport.Input;
        _output = connection.Transport.Output;
        _date = date;
        _request = new DirectRequest(connection.ConnectionClosed)
        {
            Listener = listener,
            Domain = domain,
            Headers = _head.Fields,
            RemoteAddress = (connection.RemoteEndPoint as IPEndPoint)?.Address,
        };
    }

    private enum Step
    {
        /// <summary>The request is there as a whole.</summary>
        Serve,

        /// <summary>Its body is not there yet.</summary>
        Wait,

        /// <summary>It is for Kestrel.</summary>
        HandOver,

        /// <summary>There is no further request.</summary>
        End,
    }

    /// <returns>True: the rest of the connection is for Kestrel. False: it is over.</returns>
    public async Task<bool> RunAsync(PipelineSlot pipeline)
    {
        _connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(static connection => ((DirectConnection)connection).Beat(), this);
        var closing = _connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
        using var notice = closing.UnsafeRegister(static connection => ((DirectConnection)connection!).Close(), this);
        try
        {
            while (true)
            {
                var step = Examine(await _input.ReadAsync());
                if (step == Step.Wait) continue;
                if (step == Step.HandOver) return true;
                if (step == Step.End) return false;
                await pipeline.Current.HandleAsync(_request, _response);
                if (!await SendAsync() || _isClosing) return false;
                Release();
            }
        }
        catch (ConnectionResetException)
        {
            // The client has gone without a word; there is nobody to answer.
            return false;
        }
        catch (ConnectionAbortedException)
        {
            // The connection was cut from this side: at the end of the emulator's patience, or for a fault that drops answers.
            return false;
        }
        catch (OperationCanceledException) when (_request.Aborted.IsCancellationRequested)
        {
            // As above, in the middle of a long answer.
            return false;
        }
        finally
        {
            _body.Release();
            _response.Clear();
        }
    }

    private Step Examine(ReadResult read)
    {
        var received = read.Buffer;
        if (_headBytes == 0)
        {
            if (received.IsEmpty && (read.IsCompleted || _isClosing)) return End(received);
            if (received.IsEmpty) return WaitFor(received);
            _isIdle = false;
            if (!TryReadHead(received))
            {
                _input.AdvanceTo(received.Start);
                return Step.HandOver;
            }
        }
        var length = _headBytes + _head.BodyBytes;
        if (received.Length < length) return read.IsCompleted ? End(received) : WaitFor(received);
        var request = received.Slice(0, length);
        _requestEnd = request.End;
        _request.Fill(_head, _body.Take(request.Slice(_headBytes)));
        return Step.Serve;
    }

    private Step WaitFor(ReadOnlySequence<byte> received)
    {
        _input.AdvanceTo(received.Start, received.End);
        return Step.Wait;
    }

    private Step End(ReadOnlySequence<byte> received)
    {
        _input.AdvanceTo(received.End);
        return Step.End;
    }

    private bool TryReadHead(ReadOnlySequence<byte> received)
    {
        var first = received.FirstSpan;
        var end = first.IndexOf(HeadEnd);
        if (end < 0 && first.Length < received.Length)
        {
            first = received.Slice(0, Math.Min(received.Length, RequestHead.MaxBytes + HeadEnd.Length)).ToArray();
            end = first.IndexOf(HeadEnd);
        }
        if (end is < 0 or > RequestHead.MaxBytes || !_head.TryRead(first[..(end + 2)])) return false;
        _headBytes = end + HeadEnd.Length;
        return true;
    }

    /// <returns>False: there is nobody to send a further answer to.</returns>
    private async ValueTask<bool> SendAsync()
    {
        if (_response.Drop)
        {
            _connection.Abort(new ConnectionAbortedException("The answer is dropped."));
            return false;
        }
        if (!AnswerHead.IsSendable(_response))
        {
            _response.Clear();
            PlainErrors.Write(_response, Unsendable);
        }
        var hasBody = _response.Status is not (204 or 304) && _request.Method != "HEAD";
        WriteAnswer(hasBody ? _response.Body.Written : default);
        if (hasBody && _response.Content is { } content) await content.CopyToAsync(_output, _request.Aborted);
        return !(await _output.FlushAsync()).IsCompleted;
    }

    private void WriteAnswer(ReadOnlySpan<byte> body)
    {
        var headBytes = AnswerHead.MostBytes(_response);
        var isSmall = headBytes + body.Length <= BlockBytes;
        var target = _output.GetSpan(isSmall ? headBytes + body.Length : headBytes);
        var written = AnswerHead.Write(target, _response, _isClosing, _date.Line);
        if (isSmall)
        {
            body.CopyTo(target[written..]);
            _output.Advance(written + body.Length);
            return;
        }
        _output.Advance(written);
        _output.Write(body);
    }

    /// <summary>Gives back what the request held, and is ready for the next.</summary>
    private void Release()
    {
        _body.Release();
        _response.Clear();
        _headBytes = 0;
        _idleBeats = 0;
        _isIdle = true;
        _input.AdvanceTo(_requestEnd);
    }

    private void Beat()
    {
        if (_isIdle && ++_idleBeats > MostIdleBeats) Close();
    }

    /// <summary>The request that is under way is answered still.</summary>
    private void Close()
    {
        _isClosing = true;
        _input.CancelPendingRead();
    }
}
