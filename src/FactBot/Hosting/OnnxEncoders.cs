using FactBot.Domain.Meaning;
using FactBot.Meaning;
#if WITH_ONNX
using FactBot.Meaning.Onnx;
#endif

namespace FactBot.Hosting;

/// <summary>Encoders of this process. The ONNX runtime is larger than FactBot, so it is built in only on demand.</summary>
internal static class OnnxEncoders
{
    /// <summary>The encoder of <c>Meaning:Folder</c>.</summary>
    /// <exception cref="EncoderUnavailableException">There is none; the sentence says why.</exception>
    internal static ISentenceEncoder Of(MeaningOptions options, TimeProvider time)
    {
#if WITH_ONNX
        var generator = new OnnxGenerator(options.Folder!);
        return new GeneratorEncoder(generator, generator.Name, options, isElsewhere: false, time);
#else
        throw new EncoderUnavailableException($"Meaning:Folder is set ({options.Folder}), but this factbot was built without ONNX: build it with -p:WithOnnx=true, or set Meaning:Endpoint instead.");
#endif
    }
}
