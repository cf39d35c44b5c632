using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>How far the lanes of a mapping have come. What is kept is where the last of them is; after a restart the others meet some records again.</summary>
internal sealed class StreamProgress(string mapping, StreamReading reading, LambdaState state)
{
    private readonly Lock _gate = new();
    private readonly long[] _done = [.. Enumerable.Repeat(reading.Position, reading.Parallelism ?? 1)];

    public int Lanes => _done.Length;

    public async Task NoteAsync(int lane, long position, StreamWindow? window)
    {
        lock (_gate)
        {
            _done[lane] = position;
            state.Checkpoint(mapping, _done.Min(), window);
        }
        await state.CommitAsync();
    }
}
