"""World -> pixels: path tracing, denoising, film. Mitsuba, Dr.Jit and Open Image Denoise stop in this folder.

Start with render.py, the whole story; variant.py chooses the renderer's variant before anything heavy is imported.
"""
