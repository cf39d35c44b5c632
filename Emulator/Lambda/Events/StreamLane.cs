using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>One of the readers that work a stream off side by side. Each takes the changes of its share of the items, so those of one item stay in their order.</summary>
internal sealed class StreamLane(StreamProgress progress, int index)
{
    public bool Takes(StreamedRecord record) => (uint)record.ItemHash % (uint)progress.Lanes == (uint)index;

    /// <summary>Notes up to where everything of this lane is done.</summary>
    public Task NoteAsync(long position, StreamWindow? window) => progress.NoteAsync(index, position, window);
}
