namespace Acinaces.Emulator.Pipeline;

/// <summary>Holds the pipeline that requests go to; a reset puts another one in.</summary>
internal sealed class PipelineSlot(RequestPipeline first)
{
    private RequestPipeline _current = first;

    public RequestPipeline Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }
}
